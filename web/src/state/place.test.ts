import { describe, expect, it } from 'vitest';
import { home, href, parse, type Place } from './place';

const document = '0123456789abcdef0123456789abcdef';
const places: Place[] = [
  { at: 'partners' },
  { at: 'join', secret: 'abc' },
  { at: 'settings' },
  { at: 'search' },
  { at: 'sync' },
  { at: 'today', document },
  { at: 'assess', document },
  { at: 'assess', document, round: 'r1' },
  { at: 'plan', document },
  { at: 'bin', document },
  { at: 'interview', document, round: 'r1', person: 'p1' },
  { at: 'call', document, call: 'c1' },
  { at: 'talks', document },
  { at: 'talk', document, talk: 't1' },
  { at: 'signs', document },
  { at: 'trouble', document, trouble: 'remote' },
  { at: 'new-plan', document },
  { at: 'training', document, plan: 'p1', part: 'overview' },
  { at: 'training', document, plan: 'p1', part: 'weeks' },
  { at: 'training', document, plan: 'p1', part: 'running' },
  { at: 'sessions', document },
  { at: 'session', document, session: 's1' },
  { at: 'assignment', document, assignment: 'a1' },
  { at: 'forms', document },
  { at: 'form', document, form: 'f1' },
  { at: 'new-form', document },
  { at: 'new-form', document, of: 'session/s1' },
  { at: 'template', document, template: 't1' },
  { at: 'schedule', document },
  { at: 'log', document },
  { at: 'handover', document },
  { at: 'gaps', document },
  { at: 'gap', document, gap: 'g1' },
  { at: 'report', document, report: 'r1' },
];

describe('places', () => {
  it('come back from their own address', () => {
    for (const place of places) expect(parse(new URL(href(place), 'http://tandem'))).toEqual(place);
  });

  it('open Today when an engagement is named without a room', () => {
    expect(parse(new URL(`/e/${document}`, 'http://tandem'))).toEqual({ at: 'today', document });
  });

  it('that do not exist are unknown', () => {
    for (const path of ['/x', '/e/d/nope', '/e/d/plan/x/y', '/e/d/assess/r1', '/e/d/assess/r/p/x', '/a/b']) {
      expect(parse(new URL(path, 'http://tandem')), path).toEqual({ at: 'unknown' });
    }
  });

  it('light up the place they belong to', () => {
    expect(home({ at: 'call', document, call: 'c' })).toBe('mentoring');
    expect(home({ at: 'interview', document, round: 'r', person: 'p' })).toBe('assess');
    expect(home({ at: 'gap', document, gap: 'g' })).toBe('assess');
    expect(home({ at: 'profile', document })).toBe('more');
    expect(home({ at: 'talk', document, talk: 't' })).toBe('more');
    expect(home({ at: 'trouble', document, trouble: 'remote' })).toBe('more');
    expect(home({ at: 'training', document, plan: 'p', part: 'time' })).toBe('plan');
    expect(home({ at: 'session', document, session: 's' })).toBe('plan');
    expect(home({ at: 'form', document, form: 'f' })).toBe('plan');
    expect(home({ at: 'handover', document })).toBe('mentoring');
    expect(home({ at: 'partners' })).toBeNull();
  });
});
