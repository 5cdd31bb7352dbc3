// The page on reading without a network: what is kept, keeping all of it, and putting it away.
'use strict';
{
  const page = document.querySelector('[data-offline]');
  const [progress, status] = [page.querySelector('progress'), page.querySelector('[role=status]')];
  const button = (name) => page.querySelector(`[data-do=${name}]`);
  const text = (name, values = {}) => Object.entries(values).reduce(
    (words, [key, value]) => words.replace(`{${key}}`, value),
    page.querySelector(`template[data-message=${name}]`).content.textContent.trim());
  const say = (name, values) => { status.textContent = text(name, values); };
  const megabytes = (bytes) => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
  let isCancelled = false;

  async function ask(task, details) {
    const { active } = await navigator.serviceWorker.ready;
    return new Promise((resolve, reject) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => (data.error ? reject(new Error(data.error)) : resolve(data.value));
      active.postMessage({ task, ...details }, [port2]);
    });
  }

  function show(...names) {
    for (const each of page.querySelectorAll('[data-do]')) each.hidden = !names.includes(each.dataset.do);
    progress.hidden = !names.includes('cancel');
  }

  async function showState() {
    const { files, bytes, kept, whole } = await ask('tell');
    const size = { size: megabytes(bytes), files: files.toLocaleString('en') };
    if (whole) say('whole', size); else say(kept > 1 ? 'part' : 'none', size);
    show(...(whole ? ['forget'] : ['keep', 'forget']));
  }

  /** The bar moves at every step; the words, which are read out, at every tenth. */
  function showProgress(done, all) {
    const isNews = Math.floor(done * 10 / all) > Math.floor(progress.value * 10 / all);
    progress.value = done;
    if (isNews) say('progress', { done: megabytes(done), size: megabytes(all) });
  }

  async function keepAll() {
    isCancelled = false;
    show('cancel');
    // Some browsers ask the reader, who may well let them wait.
    navigator.storage?.persist?.().catch(() => undefined);
    const { bytes, lists } = await ask('tell');
    progress.max = bytes;
    progress.value = 0;
    say('progress', { done: megabytes(0), size: megabytes(bytes) });
    let done = 0;
    for (const [, name, count, listBytes] of lists) {
      for (let from = 0; from < count; from += 25) {
        if (isCancelled) return;
        const to = Math.min(from + 25, count);
        await ask('keepList', { name, from, to });
        showProgress(done + listBytes * to / count, bytes);
      }
      done += listBytes;
    }
    await ask('finish');
  }

  const tasks = {
    keep: keepAll,
    forget: () => ask('forget'),
    cancel: () => { isCancelled = true; },
  };

  async function perform(name) {
    try {
      await tasks[name]();
      if (name !== 'cancel') await showState();
    } catch (error) {
      await showState();
      say(error.message === 'QuotaExceededError' ? 'full' : 'broken');
    }
  }

  const wanted = new URLSearchParams(location.search).get('page');
  if (wanted !== null) page.querySelector('.offline-missing').hidden = false;
  if (location.protocol === 'file:') say('disk');
  else if (!('serviceWorker' in navigator)) say('impossible');
  else {
    for (const each of page.querySelectorAll('[data-do]')) {
      each.addEventListener('click', () => perform(each.dataset.do));
    }
    showState().catch(() => say('impossible'));
  }
}
