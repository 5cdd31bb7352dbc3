import assert from 'node:assert/strict';
import test from 'node:test';
import {
  contentOf, remembering, scriptLoader,
} from '../../Themes/default/client/shards.mjs';

/** A document whose scripts run `run(address)` when they are added. */
function fakeDocument(run) {
  const document = {
    scripts: 0,
    head: {
      append(script) {
        document.scripts += 1;
        queueMicrotask(() => run(script));
      },
    },
    createElement: () => ({ remove: () => (document.scripts -= 1) }),
  };
  return document;
}

test('a script that pushes its content resolves the load and is removed', async () => {
  const scope = {};
  const document = fakeDocument((script) => {
    assert.equal(script.src, 'search/terms/a/0.js');
    scope.sitegenIndex.push(['terms/ب', [1]]);
    script.onload();
  });
  const load = scriptLoader('search/', document, scope);
  assert.deepEqual(await load('terms/a/0.js', 'terms/ب'), [1]);
  assert.equal(document.scripts, 0);
});

test('scripts that end in another order each answer their own load', async () => {
  const scope = {};
  const waiting = [];
  const load = scriptLoader('', fakeDocument((script) => waiting.push(script)), scope);
  const loads = [load('1.js', 'terms/1'), load('2.js', 'terms/2')];
  await new Promise(setImmediate);
  for (const script of waiting.reverse()) {
    scope.sitegenIndex.push([`terms/${script.src[0]}`, script.src]);
    script.onload();
  }
  assert.deepEqual(await Promise.all(loads), ['1.js', '2.js']);
});

for (const [what, run] of [
  ['a missing file', (script) => script.onerror()],
  ['a damaged file, which runs and pushes nothing', (script) => script.onload()],
]) {
  test(`${what} is an error that names it, and the next load tries again`, async () => {
    const scope = {};
    let fails = true;
    const load = remembering(scriptLoader('', fakeDocument((script) => {
      if (fails) return run(script);
      scope.sitegenIndex.push(['manifest', 'content']);
      script.onload();
    }), scope));
    await assert.rejects(load('manifest.js', 'manifest'),
      { name: 'Shard', message: 'manifest.js' });
    fails = false;
    assert.equal(await load('manifest.js', 'manifest'), 'content');
  });
}

test('a file that nobody waits for, or with a key like an object’s own, does no harm', () => {
  const scope = {};
  scriptLoader('', fakeDocument(() => {}), scope);
  scope.sitegenIndex.push(['__proto__', {}]);
  scope.sitegenIndex.push(['constructor', {}]);
});

test('a file is loaded once, also while it is on its way', async () => {
  let loads = 0;
  const load = remembering(async () => ++loads);
  assert.deepEqual(await Promise.all([load('a', 'a'), load('a', 'a')]), [1, 1]);
  assert.equal(await load('a', 'a'), 1);
});

test('the second line of a file is its content', () => {
  assert.deepEqual(contentOf('f(\n["key",{"a":1}]\n)\n'), { a: 1 });
});
