// Colours, type, spacing, motion and touch sizes, named by meaning. Sizes are physical: they follow the panel's
// width in mm and the distance it is read from (visual.md; tests/ui/test_theme.py computes contrast and sizes).

pragma Singleton

import QtQuick

QtObject {
    id: root

    // Set once by Main.qml from the configuration.
    property real pxPerMm: 3.6
    property real viewingMm: 600

    // What this visitor chose; Main.qml sets it from the journey.
    property real textScale: 1
    property bool isNight: false
    property bool isLow: false
    property real lowLine: 0 // where the panel's lower half begins, in pixels
    property bool wantsStill: false

    // Whether the program itself wants no motion, as for pictures.
    property bool reducedMotion: false
    readonly property bool isStill: root.reducedMotion || root.wantsStill

    // Grounds and what stands on them. Night is also the strong contrast: dark ground, every edge drawn.
    readonly property color paper: root.isNight ? "#0F1722" : "#FBF7F0"
    readonly property color card: root.isNight ? "#1B2636" : "#FFFFFF"
    readonly property color cardPressed: root.isNight ? "#2C3A4F" : "#F1EADD"
    readonly property color ink: root.isNight ? "#F4F1EA" : "#16202E"
    readonly property color soft: root.isNight ? "#F4F1EA" : "#3D4856"
    readonly property color line: root.isNight ? "#44536A" : "#C9C2B6"
    readonly property color edge: root.isNight ? "#9FB0C8" : "#C9C2B6"
    readonly property color badge: root.isNight ? "#2C3A4F" : "#DCEDEC"
    readonly property color bus: root.isNight ? "#FF9B93" : "#AD111B"
    readonly property color busDeep: root.isNight ? "#FF9B93" : "#8E0E17"
    readonly property color busInk: root.isNight ? "#0F1722" : "#FFFFFF"
    // The bus itself is red by day and by night.
    readonly property color livery: "#AD111B"
    readonly property color liveryDeep: "#8E0E17"
    readonly property color liveryTrim: "#FBF7F0"
    readonly property color action: root.isNight ? "#8FD3D0" : "#0B5A5E"
    readonly property color actionPressed: root.isNight ? "#B9E8E5" : "#084548"
    readonly property color actionInk: root.isNight ? "#0F1722" : "#FFFFFF"
    readonly property color calm: root.isNight ? "#1B2636" : "#DCEDEC"
    readonly property color calmEdge: root.isNight ? "#8FD3D0" : "#DCEDEC"
    readonly property color care: root.isNight ? "#1B2636" : "#FCEBCB"
    readonly property color careMark: root.isNight ? "#F6C978" : "#6F3D00"
    readonly property color careEdge: root.isNight ? "#F6C978" : "#FCEBCB"
    readonly property color danger: root.isNight ? "#1B2636" : "#FBE3E1"
    readonly property color dangerMark: root.isNight ? "#FF9B93" : "#930E17"
    readonly property color dangerEdge: root.isNight ? "#FF9B93" : "#FBE3E1"
    readonly property color veil: root.isNight ? "#E6000000" : "#D916202E"
    readonly property color blank: "#000000"
    readonly property color blankMark: "#2A2F36"
    // Under what is being read aloud: for dark words and for light ones. Every colour of a text keeps 7:1 on it.
    readonly property color spoken: "#FFF2BC"
    readonly property color spokenNight: "#04292B"
    readonly property color spokenLine: "#16202E"
    readonly property color spokenLineNight: "#F4F1EA"

    // Type, in degrees of sight at the viewing distance; the number is the height of a capital letter. What is read
    // grows with the visitor's size; headings, large already, grow half as much, so that their words still fit.
    readonly property real headScale: 1 + (root.textScale - 1) / 2
    readonly property string family: "Noto Sans"
    readonly property int displaySize: root.sight(3.6)
    readonly property int numberSize: root.sight(1.5 * root.headScale)
    readonly property int titleSize: root.sight(1.6 * root.headScale)
    readonly property int questionSize: root.sight(1.3 * root.headScale)
    readonly property int sceneSize: root.sight(1.1 * root.headScale)
    readonly property int bodySize: root.sight(0.9 * root.textScale)
    readonly property int labelSize: root.sight(0.75 * root.textScale)
    readonly property int noteSize: root.sight(0.7 * root.textScale)
    readonly property real leading: 1.12

    // What stands beside words grows with them: pictograms, boxes to tick.
    readonly property real signScale: root.textScale

    // The bars' words grow only as far as the bar has room (Controls/FloorButton.qml).
    readonly property int barSize: root.sight(0.7)
    readonly property int pillSize: root.sight(0.9)

    // Space: a grid of 6 mm.
    readonly property real grid: root.mm(6)
    readonly property real halfGrid: root.mm(3)
    readonly property real margin: root.mm(12)
    readonly property real corner: root.mm(4)
    readonly property real hairline: Math.max(1, root.mm(root.isNight ? 0.6 : 0.3))
    readonly property real stroke: Math.max(2, root.mm(0.9))
    readonly property real routeStroke: root.mm(1.6)

    // Touch: nothing smaller than 20 mm, answers 28 mm (product.md section 8).
    readonly property real touchTarget: root.mm(20)
    readonly property real primaryTarget: root.mm(25)
    readonly property real answerTarget: root.mm(28)
    readonly property real roofHeight: root.mm(30)
    readonly property real floorHeight: root.mm(35)

    // A panel wider than high has its bars at the side, in a rail as wide as their words; set by Main.qml.
    property bool isWide: false
    property real panelWidth: 1080
    property real panelHeight: 1920
    // Too low for seven buttons of 25 mm one below the other, as 15.6 inches are.
    readonly property bool isShort: root.isWide && root.panelHeight < root.mm(230)
    readonly property real railGap: root.mm(1)
    readonly property real railRoom: root.isLow ? root.panelHeight - root.lowLine : root.panelHeight
    // In the lower half there is room for seven on a large panel only: else they stand in two columns.
    readonly property int railColumns: root.isLow && root.railRoom < root.mm(9) + 7 * root.railButton(root.textScale) ? 2 : 1
    readonly property int railRows: root.railColumns === 2 ? 4 : 7
    readonly property real railColumn: Math.round(Math.max(7.4 * root.barSize, Math.min(7.4 * root.barSize * root.textScale, 0.2 * root.panelWidth / root.railColumns)))
    readonly property real railWidth: root.railColumns * root.railColumn
    // The buttons, each a pictogram over its words, share the height.
    readonly property real railGrown: Math.max(1, Math.min(root.textScale, ((root.railRoom - root.mm(9)) / root.railRows - root.railGap - root.mm(3)) / (root.mm(9.5) + 1.37 * root.barSize)))
    // A line of 45 letters, and no more: what is read stands in a column.
    readonly property real columnWidth: 25 * root.bodySize

    // Motion; none when it is reduced.
    readonly property int motionIn: root.isStill ? 0 : 160
    readonly property int motionOut: root.isStill ? 0 : 120

    // Physical length to pixels.
    function mm(length: real): real {
        return Math.round(length * root.pxPerMm);
    }

    // How high a button of the rail is, with the gap below it.
    function railButton(grown: real): real {
        return Math.max(root.primaryTarget, root.mm(3) + grown * (root.mm(9.5) + 1.37 * root.barSize)) + root.railGap;
    }

    // Degrees of sight to a font's pixel size. Noto Sans capitals are 0.714 of the em.
    function sight(degrees: real): int {
        return Math.round(root.viewingMm * Math.tan(degrees * Math.PI / 180) / 0.714 * root.pxPerMm);
    }
}
