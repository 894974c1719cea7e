// A decision goes out by post: printed in one batch for the day, and made known when that day is confirmed.
import { act, day, expectState, openCase } from '../support/cases.js';
import { look } from '../support/look.js';
import { expect, test } from '../support/people.js';
import { apply, check, draft } from '../support/subsidies.js';

test.describe('decisions by post', () => {
  test.use({ javaScriptEnabled: true });

  test('a decision is printed with a checklist and made known on the day it goes to the post', async ({ person }) => {
    test.setTimeout(600_000);
    const [mark, tom, ingrid, willem] = [await person('mark'), await person('tom'), await person('ingrid'), await person('willem')];
    const number = await apply(mark, {
      park: 'Voorbeeldterrein De Kamp', title: 'Besluit op papier', costs: '40.000', own: '12.000', others: '8.000', asked: '20.000',
    });
    await check(tom, number);
    await draft(tom, number, { costs: '40.000', deficit: '20.000', amount: '20.000' });
    await act(ingrid, number, 'Akkoord als medebeoordelaar', { 'Activiteiten, bedrag, verplichtingen': true });
    await act(willem, number, 'Zet uw handtekening');

    await tom.goto('/post');
    const decision = tom.getByRole('group', { name: 'Welke besluiten gaan op de post?' }).getByLabel(new RegExp(number));
    await decision.check();
    expect(await look(tom)).toEqual([]);
    const [batch] = await Promise.all([
      tom.waitForEvent('download'),
      tom.getByRole('button', { name: 'Maak één PDF om te printen' }).click(),
    ]);
    expect(batch.suggestedFilename()).toBe(`brieven-${day(0)}.pdf`);
    await expect(decision).toBeChecked();

    await tom.getByLabel('Op welke dag gaan de brieven op de post?').fill(day(1));
    await tom.getByRole('button', { name: 'Deze brieven zijn op de post' }).click();
    await expect(tom.getByRole('alert')).toContainText('Deze dag is nog niet geweest.');
    await expect(decision).toBeChecked();
    await tom.getByLabel('Op welke dag gaan de brieven op de post?').fill(day(0));
    await tom.getByRole('button', { name: 'Deze brieven zijn op de post' }).click();
    await expect(tom.getByRole('status')).toContainText('De brief is verstuurd.');
    await expect(tom.getByRole('main').getByText(`${number} Besluit op papier`)).toHaveCount(0);

    await expectState(tom, number, 'In afrekening');
    await openCase(mark, number);
    await expect(mark.locator('#brieven tr', { hasText: /vaststelling/i })).toContainText(/Bekendgemaakt .+, per post/);
    await expect(mark.getByRole('main')).toContainText('Bezwaar maken');
  });
});
