/** Addresses by which Markdown names what lies in the plan. */
export const ATTACHMENT = 'attachment:'
export const TOPIC = 'topic:'
