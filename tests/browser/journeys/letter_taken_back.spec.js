// A step whose letter waits is taken back in time, and another one too late. A server of its own: elsewhere letters go at once.
import { act, confirm, expectState, fill, history, openCase, preview } from '../support/cases.js';
import { look } from '../support/look.js';
import { expect, test as base } from '../support/people.js';
import { serve } from '../support/server.js';
import { apply } from '../support/subsidies.js';

const minutes = 2;
const costs = { costs: '40.000', own: '12.000', others: '8.000', asked: '20.000' };
const lacking = { 'Wat ontbreekt er verder?': 'De handtekening van de penningmeester.' };
const reason = { 'Waarom neemt u de stap terug?': 'Dit hoort bij een andere aanvraag.' };

const test = base.extend({
  patient: [
    async ({}, use) => {
      const server = await serve({ BOLWERK_LETTERS_WAIT_MINUTES: String(minutes) });
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  baseURL: async ({ patient }, use) => use(patient.address),
});

const letter = /herstelbrief|nog niet compleet/i;

const banner = (page) => page.locator('#terugnemen');

test('an officer takes a letter back in time, and is too late for the next one', async ({ person }) => {
  test.setTimeout(600_000);
  const [mark, tom, nora] = [await person('mark'), await person('tom'), await person('nora')];
  const number = await apply(mark, { park: 'Voorbeeldterrein De Kamp', title: 'Een brief te veel', ...costs });
  await act(tom, number, 'Vraag om aanvulling', lacking);
  await expectState(tom, number, 'Aanvulling gevraagd');
  await expect(banner(tom)).toContainText(/nog \d minu(ut|ten) terugnemen, tot \d\d:\d\d uur/);
  await openCase(nora, number);
  await expect(banner(nora)).toContainText('kan Tom Jansen de stap terugnemen');
  await expect(banner(nora).getByRole('link')).toHaveCount(0);
  await expectState(mark, number, 'Ingediend');
  await expect(banner(mark)).toContainText(/Een andere organisatie is tot \d\d:\d\d uur met deze zaak bezig/);
  await expect(mark.locator('#brieven')).not.toContainText(letter);
  await expect(history(mark)).not.toContainText('vroeg om aanvulling');

  await openCase(tom, number);
  await banner(tom).getByRole('link', { name: 'Neem de stap terug' }).click();
  await preview(tom);
  await expect(tom.getByRole('alert')).toContainText('Waarom neemt u de stap terug?');
  await fill(tom, reason);
  await preview(tom);
  await expect(tom.getByRole('main')).toContainText('“herstelbrief” wordt niet verzonden');
  await expect(tom.getByRole('main')).toContainText('De termijn “Aanvulling door de aanvrager” vervalt');
  await confirm(tom, 'Neem de stap terug');
  await expectState(tom, number, 'Ingediend');
  await expect(history(tom)).toContainText('vroeg om aanvulling (teruggenomen)');
  await expect(history(tom)).toContainText('Dit hoort bij een andere aanvraag.');
  await expect(tom.locator('#brieven')).toContainText('Teruggenomen, niet verzonden');
  await expect(banner(tom)).toHaveCount(0);
  await openCase(mark, number);
  await expect(history(mark)).not.toContainText('vroeg om aanvulling');

  await act(tom, number, 'Vraag om aanvulling', lacking);
  await startTakingBack(tom, number);
  await expect(async () => expectState(mark, number, 'Aanvulling gevraagd')).toPass({ timeout: (minutes + 2) * 60_000 });
  await expect(mark.locator('#brieven')).toContainText(letter);
  await fill(tom, reason);
  await preview(tom);
  await expect(tom.getByRole('alert')).toContainText('Dat kon tot');
  await expect(tom.getByRole('alert')).toContainText('alleen een nieuwe stap of brief die dit herstelt');
  await expectState(tom, number, 'Aanvulling gevraagd');
  await expect(banner(tom)).toHaveCount(0);
});

async function startTakingBack(page, number) {
  await openCase(page, number);
  await banner(page).getByRole('link', { name: 'Neem de stap terug' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Neem de stap terug' })).toBeVisible();
}

test.describe('for everybody', () => {
  test.use({ javaScriptEnabled: true });

  test('every page of taking back can be read by everybody', async ({ person }) => {
    test.setTimeout(600_000);
    const [mark, tom] = [await person('mark'), await person('tom')];
    const number = await apply(mark, { park: 'Voorbeeldterrein Oosterkade', title: 'Leesbaar terug', ...costs });
    await act(tom, number, 'Vraag om aanvulling', lacking);
    await openCase(tom, number);
    expect(await look(tom)).toEqual([]);
    await startTakingBack(tom, number);
    expect(await look(tom)).toEqual([]);
    await fill(tom, reason);
    await preview(tom);
    expect(await look(tom)).toEqual([]);
    await confirm(tom, 'Neem de stap terug');
    expect(await look(tom)).toEqual([]);
    await tom.goto(`/zaken/${number}/acties/take_back`);
    await expect(tom.getByRole('main')).toContainText('laat niets wachten');
    expect(await look(tom)).toEqual([]);
  });
});
