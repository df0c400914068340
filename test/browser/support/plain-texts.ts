import type { Page } from '@playwright/test';

/** Texts and names without the brackets of the pseudo-locale. Data of the shop (names, numbers) and marks are no text of ours. */
export async function plainTexts(page: Page): Promise<string[]> {
  return page.locator('#leakresponse-control-room').evaluate((panel) => {
    const data = /^[\s\d.,:;✓✕!–·#%-]*$|^R\. Osei$|^[a-z]{2}_[A-Z]{2}$|^admin:\d+$/;
    const walker = document.createTreeWalker(panel, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      if (!data.test(text) && !text.includes('⟦')) {
        found.push(text);
      }
    }
    for (const element of panel.querySelectorAll('[aria-label],[placeholder],[title]')) {
      const name = element.getAttribute('aria-label') ?? element.getAttribute('title') ?? '';
      if (!name.includes('⟦')) {
        found.push(name);
      }
    }
    return found;
  });
}
