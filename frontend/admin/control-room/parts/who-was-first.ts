import { ApiProblem } from '../../../shared/api/problem';
import type { Run } from '../../../shared/api/shapes';
import type { Room } from '../room';
import { actorName, namesOf } from './status-rows';

const CHANGES = ['containment_action.paused', 'containment_action.resumed', 'containment_action.undone'];

/** Names who changed the run, and when, as far as the incident's timeline tells; otherwise the problem as it came. */
export async function whoWasFirst(room: Room, run: Run, problem: ApiProblem): Promise<ApiProblem> {
  try {
    const incident = await room.api.incident(run.incident_id);
    const change = incident.timeline.find((entry) => CHANGES.includes(entry.type));
    if (change === undefined) {
      return problem;
    }
    const who = actorName(room, change.actor, namesOf(room.feed.status.peek(), incident));
    return new ApiProblem({ ...problem, params: { ...problem.params, who, at: change.at } });
  } catch {
    // The conflict itself is what matters; without a timeline it is told without a name.
    return problem;
  }
}
