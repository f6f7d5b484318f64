import { reject, type Rejection } from '../rejection';
import type { TemplateDefinition } from './definition';
import { templateFault } from './fit';
import type { TemplateMessage } from './message';

/** The templates of an account. */
export class TemplateBook {
	private current: readonly TemplateDefinition[];

	constructor(private readonly initial: readonly TemplateDefinition[]) {
		this.current = initial;
	}

	/** All templates, in the order in which they were given. */
	list(): readonly TemplateDefinition[] {
		return this.current;
	}

	/** Replaces all templates. */
	replace(templates: readonly TemplateDefinition[]): void {
		this.current = templates;
	}

	/** Goes back to the templates of the start. */
	reset(): void {
		this.current = this.initial;
	}

	/** What Meta would not take about a template message; undefined if it takes it. */
	faultOf({ name, language: { code }, components }: TemplateMessage): Rejection | undefined {
		const definition = this.current.find((one) => one.name === name && one.language === code);
		if (definition === undefined) return reject(132001, `${name} does not exist in ${code}`);
		return templateFault(components ?? [], definition);
	}
}
