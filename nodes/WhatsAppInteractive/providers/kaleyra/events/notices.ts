import { decoded, type DecodedEvent, unknownEvent } from '../../../events/event';
import { createFacts } from '../../../events/facts';
import type { UnknownRecord } from '../../../json';
import { readTime } from '../../../events/time';
import { readTemplateChange } from '../../meta/events/notices';

/** "Template status update": the members of Meta's webhook without its envelope. */
export function decodeTemplate(callback: UnknownRecord, receivedAt: Date): DecodedEvent[] {
	const facts = createFacts(readTime(callback.time, receivedAt));
	const template = readTemplateChange('message_template_status_update', callback);
	return template === null
		? unknownEvent(facts, callback)
		: [decoded(facts, { event: 'template', template }, callback)];
}
