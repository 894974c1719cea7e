// A whole matrix by keyboard alone, with and without scripts: answers, "geen zicht", sources, motivations, what is lacking.
import { look } from '../support/look.js';
import { expect, test } from '../support/people.js';
import { matricesOf } from '../support/rounds.js';

const why = 'De loods aan de kade is vanaf de weg niet te zien.';

// The matrix of the invented district that this person began and did not hand in: a part of it is filled in already.
async function openMatrix(person, who, side) {
  const page = await person(who);
  await page.goto('/risicorondes');
  const number = (await page.getByRole('link', { name: 'Risicoronde verzonnen district' }).getAttribute('href')).split('/').pop();
  for (const href of await matricesOf(page, number, side)) {
    await page.goto(href);
    if (await page.getByRole('button', { name: 'Dien de matrix in' }).count()) return page;
  }
  throw new Error('Expected a matrix that is not handed in, but there is none');
}

async function tabTo(page, target) {
  for (let presses = 0; presses < 400; ++presses) {
    if (await target.evaluate((one) => one === document.activeElement || (one.type === 'radio' && document.activeElement.name === one.name))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Expected to come there with Tab, but 400 presses were not enough');
}

const cellsIn = (place) => place.locator('[data-code]').all();
const answersOf = (cell) => cell.getByRole('radio').first();

// From whichever answer has the focus.
async function choose(page, cell, answer, key) {
  const wanted = cell.getByLabel(answer);
  for (let presses = 0; presses < 6 && !(await wanted.isChecked()); ++presses) await page.keyboard.press(key);
  await expect(wanted).toBeChecked();
}

// Source and motivation, from the answer on.
async function motivate(page, cell, code) {
  await tabTo(page, cell.getByLabel(`Bron van ${code}`));
  await page.keyboard.type('A');
  await tabTo(page, cell.getByLabel(`Toelichting bij ${code}`));
  await page.keyboard.type(why);
}

async function handIn(page) {
  await tabTo(page, page.getByRole('button', { name: 'Dien de matrix in' }));
  await page.keyboard.press('Enter');
}

test('a whole matrix is filled in and handed in by keyboard, without scripts', async ({ person }) => {
  test.setTimeout(600_000);
  const page = await openMatrix(person, 'tim', 'politie');
  const domains = await page.locator('form[data-saves-cells]').count();
  for (let domain = 0; domain < domains; ++domain) {
    const form = page.locator('form[data-saves-cells]').nth(domain);
    for (const [place, cell] of (await cellsIn(form)).entries()) {
      const code = await cell.getAttribute('data-code');
      await tabTo(page, answersOf(cell));
      if (place % 2) {
        await choose(page, cell, 'geen zicht', 'ArrowLeft');
      } else {
        await choose(page, cell, '2 duidelijk', 'ArrowRight');
        await motivate(page, cell, code);
      }
    }
    await tabTo(page, form.getByRole('button', { name: /^Bewaar/ }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').first()).toBeVisible();
  }
  await handIn(page);
  await expect(page.getByRole('status').filter({ hasText: 'De matrix is ingediend.' })).toBeVisible();
});

test.describe('with scripts', () => {
  test.use({ javaScriptEnabled: true });

  test('digits answer, each cell says that it is kept, and what is lacking is announced', async ({ person }) => {
    test.setTimeout(600_000);
    const page = await openMatrix(person, 'omar', 'gemeente');
    const cells = await cellsIn(page.getByRole('main'));
    for (const [place, cell] of cells.entries()) {
      const code = await cell.getAttribute('data-code');
      await tabTo(page, answersOf(cell));
      const digit = ['2', '?', '0', '1'][place % 4];
      await page.keyboard.press(digit);
      await expect(cell.locator(`input[type=radio][value="${digit}"]`)).toBeChecked();
      if (digit === '2' || digit === '1') await motivate(page, cell, code);
    }
    const last = cells.at(-1);
    await tabTo(page, answersOf(last));
    await page.keyboard.press('3');
    await tabTo(page, last.getByLabel(`Bron van ${await last.getAttribute('data-code')}`));
    await page.keyboard.type('A');
    await tabTo(page, last.getByLabel(`Toelichting bij ${await last.getAttribute('data-code')}`));
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Tab');
    await expect(last.getByRole('status')).toHaveText('Bewaard.');
    await handIn(page);

    await expect(page.getByRole('alert')).toContainText('De matrix is nog niet ingediend.');
    expect(await look(page)).toEqual([]);
    const code = await last.getAttribute('data-code');
    const cell = page.locator(`[data-code="${code}"]`), note = cell.getByLabel(`Toelichting bij ${code}`);
    await expect(cell).toHaveAccessibleDescription(/Licht een score van 2 of 3 toe/);
    await tabTo(page, note);
    await page.keyboard.type('De heer J. de Vries heeft daar een loods.');
    await page.keyboard.press('Tab');
    await expect(cell.getByRole('status')).toContainText('niet over personen of bedrijven');
    await expect(note).toHaveAttribute('aria-invalid', 'true');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Control+A');
    await page.keyboard.type(why);
    await page.keyboard.press('Tab');
    await expect(cell.getByRole('status')).toHaveText('Bewaard.');
    await expect(note).not.toHaveAttribute('aria-invalid', 'true');
    await handIn(page);
    await expect(page.getByRole('status').filter({ hasText: 'De matrix is ingediend.' })).toBeVisible();
  });
});
