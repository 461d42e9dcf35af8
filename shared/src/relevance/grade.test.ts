import { describe, expect, it } from '@jest/globals';
import { gradeOf, GRADES, reaches } from './grade.js';

describe('gradeOf', () => {
  it.each([
    [0, 'WEAK'],
    [0.349, 'WEAK'],
    [0.35, 'FAIR'],
    [0.45, 'GOOD'],
    [0.54, 'STRONG'],
    [1, 'STRONG'],
  ])('%s is %s', (score, grade) => {
    expect(gradeOf(score)).toBe(grade);
  });

  it('orders the grades', () => {
    expect(GRADES.filter((grade) => reaches(grade, 'GOOD'))).toEqual(['GOOD', 'STRONG', 'EDITOR_PINNED']);
  });
});
