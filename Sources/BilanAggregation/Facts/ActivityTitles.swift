internal import BilanModel

/// The planned activities by session, looked up once for twenty thousand sessions.
struct ActivityTitles {
  private var activities: [Code<Axis>: [Code<Activity>: Activity]] = [:]

  init(_ project: Project) {
    for axis in project.axes {
      for activity in axis.activities { activities[axis.code, default: [:]][activity.code] = activity }
    }
  }

  subscript(key: Session.Key) -> Activity? { self[key.axis, key.activity] }

  subscript(axis: Code<Axis>, activity: Code<Activity>) -> Activity? { activities[axis]?[activity] }
}
