import { together, type Findings } from '../figure.ts';
import { openChat } from '../services/open-chat.ts';
import { openRequests } from '../services/open-requests.ts';
import { cellFigures } from './cell-figures.ts';
import { costFigures } from './cost-figures.ts';
import { operationsOfChat, pushing } from './operations-of-chat.ts';
import { operationsOfRequests } from './operations-of-requests.ts';

const SIZES = [100, 1_000, 10_000];

/** Reckons what people do, at growing sizes of the tables; `full` adds 100,000 rows. */
export async function measureCost(
  dynamodb: string,
  full: boolean,
  progress: (line: string) => void,
): Promise<Findings> {
  const sizes = full ? [...SIZES, 100_000] : SIZES;
  const requests = await openRequests(dynamodb, 'cost-requests');
  const chat = await openChat(dynamodb, 'cost-chat');
  try {
    return together([
      { figures: cellFigures(), failures: [] },
      await costFigures(requests, operationsOfRequests(requests), sizes, progress),
      await costFigures(chat, operationsOfChat(chat), sizes, progress),
      await costFigures(
        { ...chat, dynamodb: chat.socketDynamodb },
        [pushing(chat)],
        sizes.slice(-1),
        progress,
      ),
    ]);
  } finally {
    requests.close();
    chat.close();
  }
}
