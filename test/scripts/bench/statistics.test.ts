import { median, ratio, slope } from '../../../scripts/bench/statistics';

describe('benchmark statistics', () => {
  it('takes the middle round, or the mean of the two in the middle', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });

  it('refuses to call nothing a figure', () => {
    expect(() => median([])).toThrow('No rounds');
  });

  it('compares round by round, so that a slow moment of the machine cancels out', () => {
    expect(ratio([10, 200, 30], [5, 100, 10])).toEqual({ median: 2, min: 2, max: 3 });
  });

  it('knows flat from linear', () => {
    const sizes = [1e3, 1e4, 1e5];
    expect(slope(sizes.map((size) => [size, 7] as const))).toBeCloseTo(0);
    expect(slope(sizes.map((size) => [size, size * 3] as const))).toBeCloseTo(1);
  });
});
