import type {TypedDocumentNode} from '@graphql-typed-document-node/core';
import {graphql} from './gql';
import type {EventKind} from './gql/graphql';

const EVENT = graphql(`
  query EventThen($day: Date!) @reportedBy(date: $day) {
    event(id: "thae-defection") {
      kind { kind }
      announced { display date { earliest latest } }
    }
  }
`);

type Of<D> = D extends TypedDocumentNode<infer Result, infer Variables> ? {result: Result; variables: Variables} : never;

export const variables: Of<typeof EVENT>['variables'] = {day: '2016-08-20'};

/** A day is a string such as 2016-08-17: a Date of JavaScript would be a moment, and of no time zone that was reported. */
export function earliest({event}: Of<typeof EVENT>['result']): string | null | undefined {
  return event?.announced?.date.earliest;
}

/** Kinds are added as reports need them, so whoever looks at one has an answer for those that are not made yet. */
export function verb(kind: EventKind): string {
  switch (kind) {
    case 'DEFECTION':
      return 'defected';
    case 'ARRIVAL':
      return 'arrived';
    default:
      return 'took part';
  }
}
