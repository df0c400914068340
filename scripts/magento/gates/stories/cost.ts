import type { Story } from '../story';

interface Cost {
  gate: number;
  cutoff_validator: number;
  guest: number;
}

/** What the gate adds to a request, beside what core's own cutoff costs. Times are figures; reads are promised. */
export const cost: Story = {
  name: 'the gate reads once for who is signed in and never for guests',
  async tell(shop, report) {
    const { took, reads } = await shop.probe<{ took: Cost; reads: Cost }>('cost', String(shop.outside(1)));
    report.figure('µs for a signed-in request', took.gate);
    report.figure("µs of core's CutoffValidator", took.cutoff_validator);
    report.figure('µs for a guest', took.guest);
    report.expect("reads of core's CutoffValidator", reads.cutoff_validator, 2);
    report.expect('reads for a signed-in request', reads.gate, 1);
    report.expect('reads for a guest', reads.guest, 0);
  },
};
