#include "tagger_weights.h"

// Every clang that comes with Swift 6.1 knows #embed, which is older than its standard.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char weights[] = {
#embed "tagger.weights"
};

const unsigned char *sitegen_tagger_weights(void) { return weights; }

unsigned long sitegen_tagger_weights_count(void) { return sizeof weights; }
