// One control four times: as it is, pressed, with the cursor, disabled; and what is heard of it.

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

Column {
    id: states

    required property Component control
    required property string name
    // How many stand side by side.
    property int across: 4
    readonly property real cell: (states.width - (states.across + 1) * Theme.grid) / states.across

    spacing: Theme.halfGrid
    width: parent?.width ?? 0

    Words {
        font.bold: true
        font.pixelSize: Theme.noteSize
        text: states.name
    }

    Grid {
        columns: states.across
        spacing: Theme.grid

        Repeater {
            model: ["as it is", "pressed", "cursor", "disabled"]

            Column {
                id: one

                required property int index
                required property string modelData

                spacing: Theme.mm(2)
                width: states.cell

                Item {
                    height: loader.height + Theme.mm(3)
                    width: parent.width

                    Loader {
                        id: loader

                        sourceComponent: states.control
                        width: Math.min(states.cell, item?.implicitWidth > 0 && states.name.startsWith("Quiet") ? item.implicitWidth : states.cell)

                        onLoaded: {
                            if (one.index === 1) {
                                item.down = true;
                            }
                            item.enabled = one.index !== 3;
                        }

                        FocusRing {
                            corner: loader.item?.corner ?? Theme.corner
                            isOn: one.index === 2
                            z: 1
                        }
                    }
                }

                Words {
                    color: Theme.soft
                    font.pixelSize: Theme.noteSize * 0.7
                    text: one.index === 0 ? "“" + [loader.item?.Accessible.name, loader.item?.Accessible.description].filter(words => words).join(". ") + "”" : one.modelData
                    width: parent.width
                }
            }
        }
    }
}
