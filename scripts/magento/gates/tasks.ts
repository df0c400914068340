/** Runs the work for each item, a few at a time. */
export async function each<T, R>(
  items: readonly T[],
  work: (item: T, place: number) => Promise<R>,
  atOnce = 2,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let place = next++; place < items.length; place = next++) {
      results[place] = await work(items[place] as T, place);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

export function range(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, place) => from + place);
}

/** Asks again and again until told to stop; counts what did not answer 200. */
export function watch(ask: () => Promise<number>, pause = 250): { stop(): Promise<Watched> } {
  let isOn = true;
  const watched = { asked: 0, failed: 0 };
  const done = (async (): Promise<void> => {
    while (isOn) {
      const status = await ask().catch(() => 0);
      watched.asked++;
      watched.failed += status === 200 ? 0 : 1;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  })();
  return {
    stop: async () => {
      isOn = false;
      await done;
      return watched;
    },
  };
}

export interface Watched {
  readonly asked: number;
  readonly failed: number;
}
