/// What the tagger of names has learnt, as part of the binary. Made by `train-tagger`.

#ifndef SITEGEN_TAGGER_WEIGHTS_H
#define SITEGEN_TAGGER_WEIGHTS_H

/// The first byte of the file.
const unsigned char *sitegen_tagger_weights(void);

/// How many bytes it has.
unsigned long sitegen_tagger_weights_count(void);

#endif
