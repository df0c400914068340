interface Texts {
  print: string;
  again: string;
  failed: string;
}

/** Saves the page load of "I have read this" and adds Print. All else is in the page already: see notice.md. */
class Notice extends HTMLElement {
  private readonly texts: Texts = readTexts(this.getAttribute('data-lr-texts'));
  private readonly form = this.querySelector('form');
  private sending = false;

  connectedCallback(): void {
    if (this.form !== null && this.form.dataset.lrReady === undefined) {
      this.form.dataset.lrReady = '';
      this.form.addEventListener('submit', this.submitted);
      this.form.append(button('lr-notice__print', this.texts.print, () => window.print()));
    }
  }

  private readonly submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!this.sending) {
      this.sending = true;
      void this.send(event.currentTarget as HTMLFormElement);
    }
  };

  private async send(form: HTMLFormElement): Promise<void> {
    this.querySelector('[role=alert]')?.remove();
    const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
    const headers = { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' };
    let response: Response;
    try {
      response = await fetch(form.action, { method: 'POST', body, headers, credentials: 'same-origin' });
    } catch {
      this.sending = false;
      this.complain(form);
      return;
    }
    const line = await readLine(response);
    if (line === '') {
      // Signed out, refused, broken: the ordinary post leads to the shop's own handling of it.
      form.submit();
      return;
    }
    this.fold(line);
  }

  /** The same markup that the server renders for a notice that was read. */
  private fold(line: string): void {
    const section = this.querySelector('section');
    const text = this.querySelector('.lr-notice__text');
    if (section === null || text === null) {
      return;
    }
    const details = element('details', 'lr-notice__again');
    const summary = element('summary', 'lr-notice__line', `${line} `);
    summary.append(element('span', 'lr-notice__link', this.texts.again));
    details.append(summary, text);
    section.replaceChildren(details);
    section.classList.add('lr-notice--read');
    summary.focus();
  }

  private complain(form: HTMLFormElement): void {
    const alert = element('p', 'lr-notice__failed', this.texts.failed);
    alert.setAttribute('role', 'alert');
    form.after(alert);
  }
}

function readTexts(json: string | null): Texts {
  try {
    return { print: 'Print', again: '', failed: '', ...JSON.parse(json ?? '') };
  } catch {
    return { print: 'Print', again: 'Read it again', failed: 'We could not save that.' };
  }
}

/** @returns the line to show, or nothing when the answer was not the one this element asked for */
async function readLine(response: Response): Promise<string> {
  try {
    const { line } = (await response.json()) as { line?: unknown };
    return response.ok && typeof line === 'string' ? line : '';
  } catch {
    return '';
  }
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function button(className: string, text: string, act: () => void): HTMLButtonElement {
  const made = element('button', className, text);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}

if (customElements.get('leakresponse-notice') === undefined) {
  customElements.define('leakresponse-notice', Notice);
}
