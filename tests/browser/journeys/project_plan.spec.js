// A project plan from concept to embedded: coordinators, police, park management and the secretary of the stuurgroep.
import { act, day, expectNotification, expectState, history, locked, openCase, upload } from '../support/cases.js';
import { evidence } from '../support/files.js';
import { expect, test } from '../support/people.js';
import { beginPlan, propose } from '../support/plans.js';

const interventions = [
  { title: 'Startbijeenkomst voor ondernemers', type: 'C1', owner: 'Parkmanagement Oost', by: 'mark' },
  { title: 'Gezamenlijke controle van het terrein', type: 'H1', owner: 'district Noord- en Oost-Gelderland', legalBasis: 'Awb 5:11', by: 'bram' },
  { title: 'Betere verlichting bij de entree', type: 'D5', owner: 'Gemeente Apeldoorn', by: 'jan' },
];

const chosen = { 'Hoe worden de adressen van de controle gekozen?': { choose: 'Het hele terrein' }, 'Hoe gaat of ging dat kiezen?': 'Alle panden, in de volgorde van de straat.' };

async function carryOut(page, number, isCheck, coordinator) {
  await act(page, number, 'Maak de planning', { 'Begint op': day(0), 'Klaar op': day(45), Aanpak: 'Wij plannen dit samen met de werkgroep.', ...(isCheck ? chosen : {}) });
  await act(page, number, 'Start de uitvoering');
  await upload(page, number, evidence);
  await act(page, number, 'Meld als uitgevoerd', { 'Uitgevoerd op': day(0), 'Wat is er gedaan?': 'De afspraken zijn uitgevoerd zoals gepland.' });
  if (isCheck) {
    await act(coordinator, number, 'Rond de nazorg af', {
      'Aan wie is de brief?': 'De ondernemers op Matenhoek',
      'Wat viel op?': 'De meeste nooduitgangen waren vrij.',
      'Moet er nog iets gebeuren?': { choose: 'Nee, alles was in orde' },
    });
  }
  await act(page, number, 'Leg het effect vast', {
    'Gemeten op': day(0),
    Effect: { choose: 'Duidelijk effect' },
    'Waar ziet u dat aan?': 'Er kwamen meer meldingen van ondernemers zelf.',
  });
}

test('a plan goes from concept to embedded, with three interventions of others', async ({ person }) => {
  test.setTimeout(900_000);
  const els = await person('els');
  const plan = await beginPlan(els, 'Matenhoek', 'Plan van de werkgroep voor een veilige entree');
  await expectState(els, plan, 'Concept');
  await expect(locked(els, 'Leg vast dat de werkgroep instemt')).toContainText('interventie voor communicatie');

  const numbers = [];
  for (const one of interventions) numbers.push(await propose(els, plan, one));
  await act(els, plan, 'Leg vast dat de werkgroep instemt');
  await expectState(els, plan, 'Afgestemd in de werkgroep');
  await expect(locked(els, 'Leg voor aan de stuurgroep')).toContainText('nog 3 niet geaccepteerd');

  for (const [index, one] of interventions.entries()) {
    const owner = await person(one.by);
    await expectNotification(owner, 'U bent gevraagd om een interventie uit te voeren', numbers[index]);
    await act(owner, numbers[index], 'Accepteer de interventie');
  }
  await expectNotification(els, 'De eigenaar heeft de interventie geaccepteerd', numbers[1]);
  await act(els, plan, 'Leg voor aan de stuurgroep', {
    'Welk besluit vraagt u?': 'Stel het plan vast voor de komende twee jaar.',
    'De vertrouwelijke bijlage': true,
  });

  const saskia = await person('saskia');
  await expectNotification(saskia, 'Er is een projectplan voor de agenda', plan);
  await act(saskia, plan, 'Stel het plan vast', { 'Datum van de vergadering': day(0) });
  await expectNotification(els, 'De stuurgroep heeft het plan vastgesteld', plan);
  await act(els, plan, 'Start de uitvoering');
  await act(els, plan, 'Leg de kwartaalbespreking vast', {
    'Besproken op': day(0),
    'Hoe staat het plan ervoor?': { choose: 'Op schema' },
    Toelichting: 'Alle partijen liggen op schema.',
  });
  await openCase(els, plan);
  await expect(locked(els, 'Rond het plan af')).toContainText('nog 3 open');

  for (const [index, one] of interventions.entries()) {
    await carryOut(await person(one.by), numbers[index], one.type === 'H1', els);
    await act(els, numbers[index], 'Sluit de interventie af');
    await expectState(els, numbers[index], 'Afgesloten');
  }
  await act(els, plan, 'Rond het plan af', {
    'Evaluatie: wat is er bereikt?': 'De samenwerking op het terrein staat.',
    'Verwijzing naar de nameting': 'Nameting 2026, kenmerk 40',
  });
  await expectNotification(saskia, 'Een projectplan is afgerond', plan);

  const jan = await person('jan');
  await act(jan, plan, 'Borg de resultaten', {
    'Afgesproken in de werkgroep op': day(0),
    'Welk overleg blijft bestaan?': 'De werkgroep blijft bij elkaar komen.',
    'Wie is voortaan eigenaar?': { choose: 'Parkmanagement Oost' },
    'Hoe vaak is er overleg?': { choose: 'Elk kwartaal' },
  });
  await expectState(els, plan, 'Geborgd');
  await expect(history(els)).toContainText('Jan Smit borgde de resultaten');
  await expect(history(els)).toContainText('Saskia Vos legde vast dat de stuurgroep instemt');
  await expectNotification(saskia, 'De resultaten van een plan zijn geborgd', plan);
});
