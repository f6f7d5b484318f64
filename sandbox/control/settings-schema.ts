import { type Settings, SIGNATURE_FORMS } from '../settings';
import { checker } from '../validation/check';
import { flag, object, oneOf, visibleText } from '../validation/schema';

const MAX_RETRIES = 20;
const MAX_HEADER = 100;

/** Checks changes of the settings. */
export const checkSettings = checker<Partial<Settings>>(
	object(
		{},
		{
			minute: { type: 'number', minimum: 0 },
			retries: { type: 'integer', minimum: 0, maximum: MAX_RETRIES },
			limits: flag,
			signatureHeader: visibleText(MAX_HEADER),
			signatureForm: oneOf(SIGNATURE_FORMS),
			conflictStatus: { type: 'integer', enum: [400, 409] },
		},
	),
);
