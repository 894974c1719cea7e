// An intervention that another organisation accepts, one that it does not, and one that the form refuses.
import { act, day, expectNotification, expectState, fill, history, openCase } from '../support/cases.js';
import { expect, test } from '../support/people.js';
import { beginPlan, proposal, propose } from '../support/plans.js';

const lighting = { title: 'Verlichting van het achterpad', type: 'D5', owner: 'Parkmanagement Oost' };

test('park management accepts one intervention and declines another, which the police then takes', async ({ person }) => {
  test.setTimeout(480_000);
  const els = await person('els');
  const plan = await beginPlan(els, 'Terrein Uddel', 'Plan voor de randen van het terrein');
  const accepted = await propose(els, plan, lighting);
  const declined = await propose(els, plan, { title: 'Ronde langs de achterpaden', type: 'C1', owner: 'Parkmanagement Oost' });

  const mark = await person('mark');
  await expectNotification(mark, 'U bent gevraagd om een interventie uit te voeren', accepted);
  await act(mark, accepted, 'Accepteer de interventie');
  await expectState(mark, accepted, 'Geaccepteerd');
  await act(mark, declined, 'Wijs de interventie af', { 'Waarom voert u dit niet uit?': 'Dit kan de politie beter doen dan het parkmanagement.' });
  await expectState(mark, declined, 'Eigenaar zegt nee');

  await expectNotification(els, 'De eigenaar heeft de interventie geaccepteerd', accepted);
  await expectNotification(els, 'De eigenaar voert de interventie niet uit', declined);
  await openCase(els, declined);
  await expect(history(els)).toContainText('Dit kan de politie beter doen dan het parkmanagement.');
  await act(els, declined, 'Vraag een andere eigenaar', { 'Wie voert het uit?': { choose: 'district Noord- en Oost-Gelderland' } });

  const bram = await person('bram');
  await expectNotification(bram, 'U bent gevraagd om een interventie uit te voeren', declined);
  await act(bram, declined, 'Accepteer de interventie');
  await expectState(els, declined, 'Geaccepteerd');
  await openCase(els, plan);
  await expect(els.locator('#gekoppeld')).toContainText(accepted);
  await expect(els.locator('#gekoppeld')).toContainText(declined);
});

test('a wrong field keeps what was typed and says what is wrong', async ({ person }) => {
  const els = await person('els');
  const plan = await beginPlan(els, 'Kanaal Zuid', 'Plan om het formulier te proberen');
  await openCase(els, plan);
  await els.getByRole('link', { name: 'Stel een interventie voor', exact: true }).click();
  await fill(els, { ...proposal({ ...lighting, title: 'Controle van 06-12345678', type: 'H1' }), 'Klaar op': day(-1) });
  await els.locator('main form button[type=submit]').first().click();

  const summary = els.getByRole('alert');
  await expect(summary).toContainText('Haal persoonsgegevens weg: hier lijkt een telefoonnummer te staan');
  await expect(els.getByLabel('Titel')).toHaveValue('Controle van 06-12345678');
  await expect(els.getByLabel('Titel')).toHaveAttribute('aria-invalid', 'true');
  await expect(els.getByLabel('Wat moet er beter worden?')).toHaveValue(/beter zicht/);
  await expect(els.getByLabel('Klaar op')).toHaveValue(day(-1));
  await summary.getByRole('link').first().click();
  await expect(els.getByLabel('Titel')).toBeFocused();

  await els.getByLabel('Titel').fill('Controle van de loodsen');
  await els.locator('main form button[type=submit]').first().click();
  await expect(summary).toContainText('noem het artikel en de wet waarop zij rust');
  await expect(els.getByLabel('Wat moet er beter worden?')).toHaveValue(/beter zicht/);
});
