import { asText, type UnknownRecord } from '../../../common/json';
import { createEvent, type DecodedEvent, unknownEvent } from '../../../events/event';
import { createEventBase } from '../../../events/event-base';
import { readTime } from '../../../events/time';
import { readTemplateChange } from '../../meta/events/template-changes';

/** "Template status update": the members of Meta's webhook without its envelope. */
export function decodeTemplate(callback: UnknownRecord, receivedAt: Date): DecodedEvent[] {
	const facts = createEventBase(readTime(callback.time, receivedAt));
	const content = readTemplateChange('message_template_status_update', callback);
	return content === null
		? unknownEvent(facts, callback, asText(callback.type))
		: [createEvent(facts, content, callback)];
}
