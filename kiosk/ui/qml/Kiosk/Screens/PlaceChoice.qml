// The country whose numbers are shown: a row of three, the chosen one filled.

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

Row {
    id: root

    required property string place

    signal chosen(place: string)

    spacing: Theme.halfGrid

    Repeater {
        model: [
            {
                place: "pl",
                //: A country, on a small button. At most 83 mm wide, in bold label size.
                label: qsTr("Poland")
            },
            {
                place: "uk",
                //: A country, on a small button. At most 83 mm wide, in bold label size.
                label: qsTr("UK")
            },
            {
                place: "other",
                //: Another country, on a small button. At most 83 mm wide, in bold label size.
                label: qsTr("Elsewhere")
            }
        ]

        Pressable {
            id: choice

            required property var modelData
            readonly property bool isChosen: choice.modelData.place === root.place

            checked: choice.isChosen
            edge: choice.isChosen ? Theme.action : Theme.soft
            font.bold: choice.isChosen
            ground: choice.isChosen ? Theme.calm : Theme.card
            objectName: "show-" + choice.modelData.place
            text: choice.modelData.label
            width: (root.width - 2 * root.spacing) / 3

            Accessible.checkable: true
            Accessible.checked: choice.isChosen

            onClicked: root.chosen(choice.modelData.place)

            contentItem: Words {
                Accessible.ignored: true
                font: choice.font
                fontSizeMode: Text.HorizontalFit
                horizontalAlignment: Text.AlignHCenter
                minimumPixelSize: Theme.barSize
                text: choice.text
                verticalAlignment: Text.AlignVCenter
                wrapMode: Text.WordWrap
            }
        }
    }
}
