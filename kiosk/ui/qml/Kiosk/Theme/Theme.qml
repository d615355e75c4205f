// Colours, type, spacing, motion and touch sizes, named by meaning. Sizes are physical: they follow the panel's
// width in mm and the distance it is read from (visual.md; figures there are computed contrast ratios).

pragma Singleton

import QtQuick

QtObject {
    id: root

    // Set once by Main.qml from the configuration.
    property real pxPerMm: 3.6
    property real viewingMm: 600
    property bool reducedMotion: false

    // Grounds and what stands on them.
    readonly property color paper: "#FBF7F0"
    readonly property color card: "#FFFFFF"
    readonly property color cardPressed: "#F1EADD"
    readonly property color ink: "#16202E"
    readonly property color soft: "#3D4856"
    readonly property color line: "#C9C2B6"
    readonly property color bus: "#AD111B"
    readonly property color busDeep: "#8E0E17"
    readonly property color busInk: "#FFFFFF"
    readonly property color action: "#0B5A5E"
    readonly property color actionPressed: "#084548"
    readonly property color actionInk: "#FFFFFF"
    readonly property color calm: "#DCEDEC"
    readonly property color care: "#FCEBCB"
    readonly property color careMark: "#6F3D00"
    readonly property color danger: "#FBE3E1"
    readonly property color dangerMark: "#930E17"
    readonly property color veil: "#D916202E"
    readonly property color blank: "#000000"
    readonly property color blankMark: "#2A2F36"

    // Type, in degrees of sight at the viewing distance; the number is the height of a capital letter.
    readonly property string family: "Noto Sans"
    readonly property int displaySize: root.sight(3.6)
    readonly property int numberSize: root.sight(1.5)
    readonly property int titleSize: root.sight(1.6)
    readonly property int questionSize: root.sight(1.3)
    readonly property int sceneSize: root.sight(1.1)
    readonly property int bodySize: root.sight(0.9)
    readonly property int labelSize: root.sight(0.75)
    readonly property int noteSize: root.sight(0.7)
    readonly property real leading: 1.12

    // Space: a grid of 6 mm.
    readonly property real grid: root.mm(6)
    readonly property real halfGrid: root.mm(3)
    readonly property real margin: root.mm(12)
    readonly property real corner: root.mm(4)
    readonly property real hairline: Math.max(1, root.mm(0.3))
    readonly property real stroke: Math.max(2, root.mm(0.9))
    readonly property real routeStroke: root.mm(1.6)

    // Touch: nothing smaller than 20 mm, answers 28 mm (product.md section 8).
    readonly property real touchTarget: root.mm(20)
    readonly property real primaryTarget: root.mm(25)
    readonly property real answerTarget: root.mm(28)
    readonly property real roofHeight: root.mm(27)
    readonly property real floorHeight: root.mm(35)

    // Motion; none when it is reduced.
    readonly property int motionIn: root.reducedMotion ? 0 : 160
    readonly property int motionOut: root.reducedMotion ? 0 : 120

    // Physical length to pixels.
    function mm(length: real): real {
        return Math.round(length * root.pxPerMm);
    }

    // Degrees of sight to a font's pixel size. Noto Sans capitals are 0.714 of the em.
    function sight(degrees: real): int {
        return Math.round(root.viewingMm * Math.tan(degrees * Math.PI / 180) / 0.714 * root.pxPerMm);
    }
}
