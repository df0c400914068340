import type { Story } from '../story';

/** What the gate adds to a request, beside what core's own cutoff costs. */
export const cost: Story = {
  name: "the gate costs less than core's own cutoff",
  async tell(shop, report) {
    const took = await shop.probe<{ gate: number; cutoff_validator: number; guest: number }>(
      'cost',
      String(shop.outside(1)),
    );
    report.figure('µs for a signed-in request', took.gate);
    report.figure("µs of core's CutoffValidator", took.cutoff_validator);
    report.figure('µs for a guest', took.guest);
    report.expect("the gate is cheaper than core's cutoff", took.gate < took.cutoff_validator, true);
  },
};
