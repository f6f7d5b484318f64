import type { PromptTask } from '../../../../nodes/WhatsAppInteractive/operations/operations';
import type { Content } from './content';
import { INTERACTIVE } from './interactive';
import { MEDIA } from './media';
import { MESSAGES } from './messages';
import { ORDERS } from './orders';
import { TEMPLATES } from './templates';

/** What the nodes of the catalogue are filled with, by operation. */
export const CONTENTS: Readonly<Record<PromptTask, Content>> = {
	...MESSAGES,
	...INTERACTIVE,
	...ORDERS,
	...TEMPLATES,
	...MEDIA,
};
