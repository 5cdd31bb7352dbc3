// Arabic words by their sound, for queries in Latin letters. The keys are those of the Swift module
// ArabicText (SoundKey.swift), whose comment says what they mean; both pass Tests/Vectors.

const SOUNDS = new Map('Bب,Fف,Tتط,Dدض,Sسصزذظث,Cش,Gجغقك,Xخ,Hحه,Mم,Nن,Lل,Rر'.split(',')
  .flatMap(([sound, ...letters]) => letters.map((letter) => [letter, sound])));

/**
 * The key of a folded Arabic word; empty where it holds anything but Arabic letters.
 * @param {string} base
 */
export function soundKey(base) {
  if (!/^[\u0621-\u064A]+$/.test(base)) return '';
  const sounds = base.replace(/(..)ه$/, '$1').replace(/^[اعء]/, 'A').replace(/^و/, 'W')
    .replace(/^ي/, 'Y').replace(/[اويعء]/g, '')
    .replace(/[\u0621-\u064A]/g, (letter) => SOUNDS.get(letter) ?? '');
  return joined(sounds);
}

/**
 * What stands doubled counts once, and تش is one sound.
 * @param {string} sounds
 */
const joined = (sounds) =>
  sounds.replace(/(.)\1+/g, '$1').replace(/TC/g, 'C').replace(/(.)\1+/g, '$1');

/** What several Latin letters, and digits used as letters, sound like; the first that fits. */
const SPELLINGS = [
  [/tsch|sch|tch|sh|ch/g, 'C'], [/kh|5/g, 'X'], [/ngt/g, 'NT'], [/dj|gh|ck|[gjkq89]/g, 'G'],
  [/ph|[fv]/g, 'F'], [/ts|tz/g, 'TS'], [/zh|[szþ]/g, 'S'], [/dh/g, 'D'], [/th|[t6]/g, 'T'],
  [/x/g, 'GS'], [/c(?=[eiy])/g, 'S'], [/c/g, 'G'], [/[bp]/g, 'B'], [/d/g, 'D'], [/[h7]/g, 'H'],
  [/m/g, 'M'], [/n/g, 'N'], [/l/g, 'L'], [/r/g, 'R'],
];

/**
 * The keys that a word in Latin letters may have, the likeliest first.
 * @param {string} word folded
 * @returns {string[]}
 */
export function latinKeys(word) {
  const plain = word.replace(/^i(?=[aeou])/, 'y').replace(/^[23']/, 'a').replace(/[23']/g, '').replace(/([aeiou])h$/, '$1');
  const variants = [
    plain, plain.replace(/th/g, 's'), plain.replace(/dh|d$/g, 's'), plain.replace(/ch/g, 'k'),
    plain.replace(/s(?=$|ch)/g, 'sh'), plain.replace(/e?s$/, ''), plain.replace(/^(?:al|el|as|ash|ar|at|an|ad)-?/, ''),
  ];
  return [...new Set(variants.map((variant) => {
    const sounds = SPELLINGS.reduce((text, [letters, sound]) =>
      text.replace(letters, String(sound)), variant.replace(/^[aeiou]/, 'A')
      .replace(/^w/, 'W').replace(/^y/, 'Y'));
    return joined(sounds.replace(/[a-z0-9]/g, ''));
  }))];
}

/** What the long vowels of Arabic sound like. */
const VOWELS = { ا: 'a', ع: 'a', و: 'u', ي: 'i' };

/**
 * How far a spelling in Latin letters is from an Arabic word of the same key: the vowels that only
 * one of them has.
 * @param {string} latin
 * @param {string} arabic
 */
export function vowelDistance(latin, arabic) {
  const heard = latin.replace(/[ow]/g, 'u').replace(/[ey]/g, 'i').replace(/[^aiu]/g, '');
  const read = [...arabic].map((letter) => VOWELS[/** @type {'ا'} */ (letter)] ?? '').join('');
  let distance = 0;
  for (const vowel of 'aiu') {
    const [one, other] = [heard, read].map((text) => text.split(vowel).length);
    // Short vowels are not written in Arabic, so too many in Latin weigh less.
    distance += one > other ? (one - other) * (vowel === 'u' ? 0.5 : 0.3) : other - one;
  }
  return distance;
}
