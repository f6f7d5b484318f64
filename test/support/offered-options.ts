import { pick } from 'lodash';

import type {
	DeliveryOptions,
	Submission,
} from '../../nodes/WhatsAppInteractive/messages/submission';
import { rulesFor, type AnyProvider } from '../../nodes/WhatsAppInteractive/providers';

const PREFIX = 'options.';

/** The options of a submission that the editor offers for its kind: those that a rule knows. */
export const offeredOptions = (
	provider: AnyProvider,
	{ message, options }: Submission,
): DeliveryOptions =>
	pick(
		options,
		rulesFor(provider, message.kind)
			.filter(({ path }) => path.startsWith(PREFIX))
			.map(({ path }) => path.slice(PREFIX.length)),
	);
