// A person may need this page gone in an instant. It is blanked first, because the next page takes its time, and its place in
// the history is taken by the next one. Nothing is signed out: answers on their way still arrive.

function exitAddress(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="gssr-exit-address"]')?.content ?? 'about:blank';
}

export function leavePage(): void {
  document.title = ' ';
  blank();
  window.history.replaceState(null, '', '/');
  window.location.replace(exitAddress());
}

function blank(): void {
  const cover = document.createElement('div');
  cover.style.cssText = 'position:fixed;inset:0;background:#fff;z-index:2147483647';
  cover.dataset['cover'] = '';
  document.body.append(cover);
  document
    .querySelectorAll<HTMLElement>('#root, dialog')
    .forEach((element) => (element.style.visibility = 'hidden'));
}
