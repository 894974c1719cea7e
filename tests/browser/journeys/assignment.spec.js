// Picking up, handing over and standing in for somebody who is away.
import { day, expectNotification, fill, history, openCase } from '../support/cases.js';
import { expect, test } from '../support/people.js';
import { beginPlan } from '../support/plans.js';

const desk = (page) => page.locator('#behandelaar');

test('a case is picked up, handed over and put back', async ({ person }) => {
  const els = await person('els');
  const plan = await beginPlan(els, 'Eekterveld 2', 'Plan dat van hand tot hand gaat');
  await openCase(els, plan);
  await desk(els).getByRole('button', { name: 'Pak deze zaak op' }).click();
  await expect(els.getByRole('status')).toContainText('U hebt de zaak opgepakt.');
  await expect(desk(els)).toContainText('Els Wolters');
  await expect(desk(els)).not.toContainText('niet oppakken');

  await desk(els).getByText('Draag over aan een collega').click();
  await fill(els, { 'Aan wie geeft u de zaak?': { choose: 'Jan Smit' } });
  await desk(els).getByRole('button', { name: 'Draag over', exact: true }).click();
  await expect(els.getByRole('status')).toContainText('De zaak is overgedragen.');

  const jan = await person('jan');
  await expectNotification(jan, 'Els Wolters gaf u een zaak', plan);
  await jan.goto('/');
  await expect(jan.getByRole('main')).toContainText(plan);
  await openCase(jan, plan);
  await expect(history(jan)).toContainText('Els Wolters');
  await desk(jan).getByRole('button', { name: 'Leg terug bij de groep' }).click();
  await expect(desk(jan)).toContainText('Nog niemand');
});

test('a substitute works on behalf of who is away', async ({ person }) => {
  const jan = await person('jan');
  await jan.goto('/account/vervanging');
  await fill(jan, { 'Wie vervangt u?': { choose: 'Els Wolters' }, Vanaf: day(0), 'Tot en met': day(7) });
  await jan.getByRole('button', { name: 'Leg de vervanging vast' }).click();
  await expect(jan.getByRole('status')).toContainText('De vervanging is vastgelegd.');

  const els = await person('els');
  await els.goto('/');
  await expect(els.getByRole('complementary', { name: 'Vervanging' })).toContainText('Jan Smit');
  await jan.goto('/account/vervanging');
  await jan.getByRole('button', { name: /Stop deze vervanging/ }).click();
  await expect(jan.getByRole('status')).toContainText('vervangt u niet meer');
  await els.goto('/account/vervanging');
  await expect(els.getByRole('complementary', { name: 'Vervanging' }).filter({ hasText: 'Jan Smit' })).toHaveCount(0);
});

test('what a substitute does stands in history as namens', async ({ person }) => {
  const els = await person('els');
  await els.goto('/');
  await expect(els.getByRole('complementary', { name: 'Vervanging' })).toContainText('Sjoerd Terpstra');
  const elsewhere = await beginPlan(els, 'Kerkdennen', 'Plan namens een collega');
  await openCase(els, elsewhere);
  await expect(history(els)).toContainText('Els Wolters (namens Sjoerd Terpstra) begon het projectplan');
  await desk(els).getByRole('button', { name: 'Pak deze zaak op' }).click();
  await expect(desk(els)).toContainText('namens Sjoerd Terpstra');

  const own = await beginPlan(els, 'De Pirk', 'Plan onder eigen naam');
  await openCase(els, own);
  await expect(history(els)).not.toContainText('namens');
});
