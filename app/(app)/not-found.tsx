import { NotFoundProblem } from '@/components/shell/not-found-problem'

/** Within the shell, so that uploads under way go on. */
export default function NotFound() {
  return <NotFoundProblem inside />
}
