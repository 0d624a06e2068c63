import { askLab } from '../../../lab.mjs'

export async function GET(_request, { params }) {
  return Response.json(askLab((await params).path.join('/')))
}
