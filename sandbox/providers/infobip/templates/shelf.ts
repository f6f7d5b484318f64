import type { Failure } from '../../../numbers';
import type { TemplateContent } from '../schemas';
import { templateFault } from './fault';
import { seededTemplates } from './seed';
import type { InfobipTemplate } from './template';

/** The templates of the account. */
export class TemplateShelf {
	private templates: readonly InfobipTemplate[] = seededTemplates();

	/** In the order of their IDs unless they were replaced. */
	all(): readonly InfobipTemplate[] {
		return this.templates;
	}

	/** Puts others in their place. */
	replace(templates: readonly InfobipTemplate[]): void {
		this.templates = structuredClone(templates);
	}

	/** Why a message with a template will fail, or undefined. */
	faultOf(content: TemplateContent): Failure | undefined {
		return templateFault(this.templates, content);
	}

	/** Goes back to the templates of the shop. */
	reset(): void {
		this.templates = seededTemplates();
	}
}
