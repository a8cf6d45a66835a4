/** The mark: a page, countersigned. */
export function Logo({ className = 'size-6' }: { readonly className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 32 32" className={className}>
      <rect width="32" height="32" rx="7" className="fill-accent" />
      <path d="M9 8h9l5 5v11H9z" fill="none" stroke="#fff" strokeWidth="2" strokeLinejoin="round" opacity=".55" />
      <path
        d="m10.5 17.5 4 4 9.5-10"
        fill="none"
        stroke="#fff"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
