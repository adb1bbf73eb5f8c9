/** The output formats of `legible doctor`; the first is the default. Apart from the renderers, so that help loads none. */
export const DOCTOR_FORMATS = ['terminal', 'json'] as const;
export type DoctorFormat = (typeof DOCTOR_FORMATS)[number];
