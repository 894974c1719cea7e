// Every page, at three widths, for a person with a screen reader and a person with a telephone.
import { openCase } from '../support/cases.js';
import { look } from '../support/look.js';
import { pages } from '../support/pages.js';
import { expect, test } from '../support/people.js';

test.use({ javaScriptEnabled: true });

for (const [who, paths] of Object.entries(pages)) {
  test(`the pages of ${who} are accessible and fit`, async ({ browser, baseURL, person }) => {
    test.setTimeout(600_000);
    const page = who === 'nobody' ? await browser.newPage({ baseURL, bypassCSP: true }) : await person(who);
    const wrong = [];
    for (const path of paths) {
      await page.goto(path);
      wrong.push(...(await look(page)));
    }
    expect(wrong).toEqual([]);
  });
}
