// The archive's words: which of them a word of a query stands for.
import { readings, stem } from './arabic.mjs';
import { risingNumbers } from './numbers.mjs';
import { Postings } from './postings.mjs';

/** How close a word of the archive is to the word asked for. */
export const Closeness = Object.freeze({ stem: 0, base: 1, exact: 2 });

/** A word of the archive: its base is `stem + suffix`, the word itself `prefix + base`. */
export class Form {
  /**
   * @param {string} stem
   * @param {[string, string, string, string, string]} entry
   */
  constructor(stem, [prefix, suffix, documents, frequencies, positions]) {
    this.base = joined(suffix, stem + suffix);
    this.text = joined(prefix, prefix + this.base);
    this.postings = new Postings(documents, frequencies, positions);
  }
}

/**
 * Where a word is no sum of its parts, the affix is `=` and the whole of it.
 * @param {string} affix
 * @param {string} sum
 */
const joined = (affix, sum) => (affix.startsWith('=') ? affix.slice(1) : sum);

/** A spelling of an entity. */
export class Alias {
  /** @type {Int32Array | undefined} */
  #decoded;
  #documents;

  /** @param {[string, string, string, string, string[]]} entry */
  constructor([words, key, name, documents, spellings]) {
    this.words = words.split(' ');
    this.key = key;
    this.name = name;
    this.spellings = spellings.map((spelling) => spelling.split(' '));
    this.#documents = documents;
  }

  /** The documents that name the entity, in whatever spelling, in rising order. */
  get documents() {
    return (this.#decoded ??= risingNumbers(this.#documents));
  }
}

/**
 * What the archive knows of a word.
 * @typedef {object} Entry
 * @property {string} term the folded word
 * @property {{form: Form, closeness: number}[]} forms the archive's words it stands for
 * @property {Alias[]} aliases names that may begin with it
 */

export class Dictionary {
  #manifest;
  #load;
  /** @type {Map<string, Map<string, Group>>} */
  #shards = new Map();

  /**
   * @param {import('./manifest.mjs').Manifest} manifest
   * @param {import('./shards.mjs').Load} load
   */
  constructor(manifest, load) {
    this.#manifest = manifest;
    this.#load = load;
  }

  /**
   * Looks words up, loading what that takes in one go.
   * @param {Iterable<string>} terms folded words
   * @returns {Promise<Map<string, Entry>>}
   */
  async lookUp(terms) {
    const all = [...new Set(terms)];
    const stems = new Set(all.flatMap((term) => readings(term).map(stem)));
    const groups = new Map();
    await Promise.all([...stems].map(async (one) => groups.set(one, await this.#group(one))));
    return new Map(all.map((term) => [term, entry(term, groups)]));
  }

  /** @param {string} stem */
  async #group(stem) {
    const shard = this.#manifest.termShard(stem);
    if (!shard) return undefined;
    const content = await this.#load(shard.path, shard.key);
    let groups = this.#shards.get(shard.path);
    if (!groups) this.#shards.set(shard.path, (groups = readShard(content)));
    return groups.get(stem);
  }
}

/** @typedef {{forms: Form[], aliases: Alias[]}} Group */

/**
 * @param {[string, any[], any[]?][]} content
 * @returns {Map<string, Group>}
 */
function readShard(content) {
  return new Map(
    content.map(([stem, forms, aliases = []]) => [
      stem,
      {
        forms: forms.map((form) => new Form(stem, form)),
        aliases: aliases.map((alias) => new Alias(alias)),
      },
    ]));
}

/**
 * The archive's own reading of a word it holds; otherwise the most literal reading that it holds
 * as a base, then as a stem. Readings are never added up.
 * @param {string} term
 * @param {Map<string, Group | undefined>} groups by stem
 * @returns {Entry}
 */
function entry(term, groups) {
  const candidates = readings(term).map((base) => {
    const { forms = [], aliases = [] } = groups.get(stem(base)) ?? {};
    const exact = forms.find((form) => form.text === term);
    return { base: exact?.base ?? base, exact, forms, aliases };
  });
  const chosen =
    candidates.find(({ exact }) => exact) ??
    candidates.find(({ base, forms }) => forms.some((form) => form.base === base)) ??
    candidates.find(({ forms }) => forms.length > 0);
  const closeness = (/** @type {Form} */ form) =>
    form === chosen?.exact ? Closeness.exact
    : form.base === chosen?.base ? Closeness.base
    : Closeness.stem;
  return {
    term,
    forms: (chosen?.forms ?? []).map((form) => ({ form, closeness: closeness(form) })),
    aliases: candidates.flatMap(({ aliases }) => aliases),
  };
}
