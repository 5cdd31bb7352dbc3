// Arabic words by their sound, for queries in Latin letters: the keys are those that the Swift module
// ArabicText makes of Arabic words (SoundKey.swift).

const DOUBLED = /(.)\1+/g;

/**
 * The keys that a word in Latin letters may have, the likeliest first.
 * @param {string} word folded
 * @param {string[][]} spellings classes of sounds, each with a regular expression for its spellings
 * @returns {string[]}
 */
export function latinKeys(word, spellings) {
  const plain = word.replace(/^i(?=[aeou])/, 'y').replace(/^[23']/, 'a').replace(/[23']/g, '')
    .replace(/([aeiou])h$/, '$1');
  const variants = [
    plain, plain.replace(/th/g, 's'), plain.replace(/dh|d$/g, 's'), plain.replace(/ch/g, 'k'),
    plain.replace(/s(?=$|ch)/g, 'sh'), plain.replace(/e?s$/, ''),
    plain.replace(/^(?:a[lstnrd]|el|ash)-?/, ''),
  ];
  return [...new Set(variants.map((variant) => {
    const initial = variant.replace(/^[aeiou]/, 'A').replace(/^w/, 'W').replace(/^y/, 'Y');
    const sounds = spellings.reduce((text, [sound, letters]) =>
      text.replace(new RegExp(letters, 'g'), sound), initial).replace(/[a-z0-9]/g, '');
    // What stands doubled counts once, and تش is one sound.
    return sounds.replace(DOUBLED, '$1').replace(/TC/g, 'C').replace(DOUBLED, '$1');
  }))].filter(Boolean);
}

/**
 * How far a spelling in Latin letters is from an Arabic word of the same key: the vowels that only
 * one of them has.
 * @param {string} latin
 * @param {string} arabic
 */
export function vowelDistance(latin, arabic) {
  const heard = latin.replace(/[ow]/g, 'u').replace(/[ey]/g, 'i');
  const read = arabic.replace(/[اع]/g, 'a').replace(/و/g, 'u').replace(/ي/g, 'i');
  let distance = 0;
  for (const vowel of 'aiu') {
    const more = heard.split(vowel).length - read.split(vowel).length;
    // Short vowels are not written in Arabic, so too many in Latin weigh less.
    distance += more > 0 ? more * (vowel === 'u' ? 0.5 : 0.3) : -more;
  }
  return distance;
}
