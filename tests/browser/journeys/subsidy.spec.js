// A subsidy from the applicant's concept to the payment, by five people: applicant, officer, second reader, signer, payer.
import { act, beginCase, day, expectNotification, expectState, history, openCase, preview, startAction, fill } from '../support/cases.js';
import { expect, test } from '../support/people.js';

const project = 'Ondernemers van de Oosterkade bij elkaar';

async function apply(mark) {
  const number = await beginCase(mark, 'Begin een subsidieaanvraag', {
    Bedrijventerrein: { choose: 'Voorbeeldterrein Oosterkade' },
    'Naam van het project': project,
    Regeling: { choose: 'procesondersteuning' },
    Periode: { choose: '2026' },
    'Wie vraagt aan?': { choose: 'Parkmanagement' },
  });
  await act(mark, number, 'Vul de aanvraag in', {
    'Wat gaat u doen?': 'Een overleg van ondernemers, gemeente en politie beginnen en een plan maken.',
    'Begin van de activiteiten': day(60),
    'Einde van de activiteiten': day(400),
    'Kosten van derden': '32.000',
    'Eigen uren': '8.000',
    'Andere kosten': '0',
    'Totale kosten': '40.000',
    'Eigen bijdrage': '12.000',
    'Bijdragen van anderen': '8.000',
    'Hoeveel subsidie vraagt u?': '20.000',
    'RSIN of KvK-nummer': '69599084',
    'Rekeningnummer (IBAN)': 'NL02 ABNA 0123 4567 89',
  });
  await act(mark, number, 'Vraag de subsidie aan', { 'Ik mag namens de aanvrager tekenen': true });
  return number;
}

async function draft(tom, number) {
  await act(tom, number, 'Leg het conceptbesluit voor', {
    'Wat wordt het besluit?': { choose: 'Verlenen' },
    'Kosten die meetellen': '40.000',
    'Tekort in de financiering': '20.000',
    'Bedrag van de subsidie': '20.000',
    Staatssteun: { choose: 'Geen steun aan een onderneming' },
    Motivering: 'Het plan past bij de regeling en heeft steun van gemeente en ondernemers.',
  });
}

test('an application goes from portal to payment through five people', async ({ person }) => {
  test.setTimeout(600_000);
  const mark = await person('mark');
  const number = await apply(mark);
  await expectState(mark, number, 'Ingediend');

  const tom = await person('tom');
  await expectNotification(tom, 'Er is een subsidieaanvraag binnengekomen', number);
  await act(tom, number, 'Rond de volledigheidstoets af', {
    'Is de aanvraag compleet?': { choose: 'Ja, compleet' },
    'Compleet sinds': day(0),
  });
  await expect(tom.locator('#boekingen')).toContainText('Reservering');
  await draft(tom, number);

  const ingrid = await person('ingrid');
  await act(ingrid, number, 'Akkoord als medebeoordelaar', { 'Activiteiten, bedrag, verplichtingen': true });
  const willem = await person('willem');
  await act(willem, number, 'Zet uw handtekening');
  await act(tom, number, 'Maak het besluit bekend', { 'Bekendgemaakt op': day(0), 'Hoe?': { choose: 'In het portaal' } });
  await expectState(mark, number, 'Vastgesteld');

  const fred = await person('fred');
  await startAction(fred, number, 'Betaal de subsidie');
  await fill(fred, { 'Bedrag van de betaling': '20.001', 'Betaald op': day(0) });
  await preview(fred);
  await expect(fred.getByRole('main')).toContainText('De betaling is niet hoger dan wat nog te betalen is.');
  await act(fred, number, 'Betaal de subsidie', { 'Bedrag van de betaling': '20.000', 'Betaald op': day(0) });
  await expectNotification(mark, 'De subsidie is betaald', number);
  await openCase(mark, number);
  await expect(history(mark)).toContainText('Fred Kuiper betaalde de subsidie');
  await expect(mark.locator('#boekingen')).toContainText('20.000');
  expect((await mark.goto('/subsidies')).status()).toBe(404);

  await tom.goto('/subsidies/budget/gld_process/2026?rekening=betaald');
  await tom.getByRole('link', { name: number }).first().click();
  await expect(tom.getByRole('heading', { level: 1 })).toContainText(project);
});
