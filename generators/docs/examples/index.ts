import { exampleWorkflow, type Example } from './canvas';
import { CAMPAIGN } from './campaign';
import { CONVERSATION_EXAMPLES } from './conversations';
import { ORDER_EXAMPLES } from './orders';

/** The examples that are drawn here; a new one is the last, since IDs count them. */
const EXAMPLES: readonly Example[] = [...ORDER_EXAMPLES, ...CONVERSATION_EXAMPLES, CAMPAIGN];

/** The files of the examples, and what each shows. */
export const EXAMPLE_FILES = EXAMPLES.map((example, index) => ({
	file: `examples/${example.file}.json`,
	shows: example.shows,
	write: () => `${JSON.stringify(exampleWorkflow(example, index + 1), null, '\t')}\n`,
}));
