// Tiles or cards side by side: as many as there is room for, each at least `least` wide, all of one width.
// What stands in it says `Layout.fillWidth: true`, and `Layout.fillHeight: true` to be as high as its neighbours.
// Has no states. Heard: nothing of its own.

import QtQuick.Layouts
import Kiosk.Theme

GridLayout {
    id: root

    // Room for a pictogram and a long word beside each other.
    property real least: Theme.mm(55) + 10.5 * Theme.bodySize

    readonly property int fitting: Math.max(1, Math.floor((width + columnSpacing) / (root.least + columnSpacing)))

    columnSpacing: Theme.grid
    columns: root.fitting
    rowSpacing: Theme.grid * 0.75
    uniformCellWidths: true
}
