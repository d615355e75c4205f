// A pictogram: 2.4 mm round strokes on a 24 mm box, drawn for this project, tinted by whoever shows it.

import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

Item {
    id: root

    required property string name

    property color tint: Theme.ink
    property real size: Theme.mm(10)

    implicitHeight: root.size
    implicitWidth: root.size

    Accessible.ignored: true

    Shape {
        height: 24
        scale: root.size / 24
        transformOrigin: Item.TopLeft
        width: 24

        ShapePath {
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"
            joinStyle: ShapePath.RoundJoin
            strokeColor: root.tint
            strokeWidth: 2.1

            PathSvg {
                path: Pictograms.path(root.name)
            }
        }
    }
}
