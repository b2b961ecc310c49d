/** The question that has the focus, or else the first one of the page. */
function questionElement(): Element | null {
  return document.activeElement?.closest('[data-position]') ?? document.querySelector('main [data-position]');
}

export const positionAt = (otherwise: number): number =>
  Number(questionElement()?.getAttribute('data-position') ?? otherwise);

/** Chooses the option with this number in the question. */
export function pressOption(index: number): void {
  const options = questionElement()?.querySelectorAll<HTMLInputElement>(
    'fieldset input[type="radio"], fieldset input[type="checkbox"]',
  );
  options?.[index]?.click();
}
