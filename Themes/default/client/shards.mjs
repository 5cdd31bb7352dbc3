// Loads the index's files. A page loads them with script tags, which work over http and from disk;
// whoever runs elsewhere hands the engine a `load` of its own.

/**
 * @callback Load
 * @param {string} path the file, relative to the index: `terms/4f3a/0.js`
 * @param {string} key what the file says of itself: `terms/كتب`
 * @returns {Promise<any>} the file's content
 */

/**
 * A failure that has a name, by which the page tells readers of it.
 * @param {'Shard' | 'Version'} name
 * @param {string} message
 */
export const failure = (name, message) => Object.assign(Error(message), { name });

/**
 * A loader by script tags.
 * @param {string} base address of the index, ending in `/`
 * @param {Document} document
 * @param {any} scope the page's global object, on which the files call `sitegenIndex.push`
 * @returns {Load}
 */
export function scriptLoader(base, document, scope) {
  /** @type {Map<string, (content: any) => void>} */
  const waiting = new Map();
  scope.sitegenIndex = {
    /** @param {[string, any]} file */
    push([key, content]) {
      waiting.get(key)?.(content);
      waiting.delete(key);
    },
  };
  return (path, key) =>
    new Promise((resolve, reject) => {
      waiting.set(key, resolve);
      const script = document.createElement('script');
      // A file that runs without naming its key is damaged: its promise is still open here.
      const end = () => {
        script.remove();
        if (waiting.get(key) === resolve) waiting.delete(key);
        reject(failure('Shard', path));
      };
      script.onload = end;
      script.onerror = end;
      script.src = base + path;
      document.head.append(script);
    });
}

/**
 * Keeps what was loaded, and joins requests for the same file; failures are forgotten, so that the
 * next request tries again.
 * @param {Load} load
 * @returns {Load}
 */
export function remembering(load) {
  /** @type {Map<string, Promise<any>>} */
  const files = new Map();
  return (path, key) => {
    if (!files.has(path)) {
      const file = load(path, key);
      files.set(path, file);
      file.catch(() => files.delete(path));
    }
    return /** @type {Promise<any>} */ (files.get(path));
  };
}

/**
 * The content of a file that was read as text: the JSON of its second line.
 * @param {string} text
 */
export function contentOf(text) {
  return JSON.parse(text.split('\n', 2)[1])[1];
}
