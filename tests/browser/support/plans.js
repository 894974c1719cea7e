// What the journeys of project plans and interventions fill in.
import { act, beginBelow, beginCase, day } from './cases.js';

export function newPlan(park, title) {
  return { Bedrijventerrein: { choose: park }, Titel: title, 'Wat moet dit plan bereiken?': 'Ondernemers en partners houden samen toezicht op het terrein.' };
}

export const elaboration = {
  'Aanpak in het kort': 'Overleg met ondernemers, een gezamenlijke controle en betere verlichting.',
  'Verwijzing naar de risicoronde': 'Ronde 2026, kenmerk 12',
  'Bij elke belangrijke indicator': true,
  'Eigen middelen': '12.500',
};

export function proposal({ title, type, owner, legalBasis = '', budget = '2.500' }) {
  return {
    Titel: title,
    'Soort interventie': { choose: type },
    'Wat moet er beter worden?': 'Er komt beter zicht op wat er op het terrein gebeurt.',
    'Wie voert het uit?': { choose: owner },
    'Wettelijke grondslag': legalBasis,
    'Klaar op': day(60),
    'Begroot bedrag': budget,
  };
}

export async function beginPlan(page, park, title) {
  const number = await beginCase(page, 'Begin een projectplan', newPlan(park, title));
  await act(page, number, 'Werk het plan uit', elaboration);
  return number;
}

export function propose(page, plan, fields) {
  return beginBelow(page, plan, 'Stel een interventie voor', proposal(fields));
}
