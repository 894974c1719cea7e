// What goes wrong at the desk of a case: nothing that was typed is lost, and the way to mend it is one step away.
import { openCase, upload } from '../support/cases.js';
import { program } from '../support/files.js';
import { expect, test } from '../support/people.js';
import { beginPlan } from '../support/plans.js';

async function expectMendable(page, field) {
  const summary = page.getByRole('alert');
  await expect(summary).toBeFocused();
  await summary.getByRole('link').first().click();
  await expect(page.getByLabel(field, { exact: true })).toBeFocused();
  await expect(page.getByLabel(field, { exact: true })).toHaveAttribute('aria-invalid', 'true');
}

test('forms of the desk keep what was typed and lead to the field', async ({ person }) => {
  const els = await person('els');
  const plan = await beginPlan(els, 'Werklandschap Veldzicht', 'Plan om aan het bureau te proberen');
  await openCase(els, plan);
  await els.getByRole('button', { name: 'Plaats notitie' }).click();
  await expectMendable(els, 'Notitie');

  await openCase(els, plan);
  await els.getByText('Draag over aan een collega').click();
  const desk = els.locator('#behandelaar');
  await expect(desk.locator('option').filter({ hasText: 'Els Wolters' })).toHaveCount(0);
  await desk.getByLabel('Toelichting').fill('Ik ben er volgende week niet.');
  await desk.getByRole('button', { name: 'Draag over', exact: true }).click();
  await expectMendable(els, 'Aan wie geeft u de zaak?');
  await expect(desk.getByLabel('Toelichting')).toHaveValue('Ik ben er volgende week niet.');

  await upload(els, plan, program);
  await expect(els.getByRole('alert')).toContainText('Uw bestand is niet bewaard.');
  await els.goto('/zaken/nieuw?soort=project_plan');
  const taken = els.getByLabel('Bedrijventerrein').locator('option').filter({ hasText: plan });
  await expect(taken).toHaveAttribute('disabled', '');
});
