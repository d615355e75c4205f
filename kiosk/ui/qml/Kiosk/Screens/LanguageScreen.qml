// Each language in its own words and script, never translated.

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Views

ScrollPage {
    id: root

    required property HomeView home
    required property JourneyView journey

    spacing: Theme.grid * 1.5

    Glyph {
        anchors.horizontalCenter: parent.horizontalCenter
        name: "globe"
        size: Theme.mm(30)
        tint: Theme.action

        Accessible.ignored: false
        //: Read by a screen reader: what the screen with the languages is called.
        Accessible.name: qsTr("Choose your language")
        Accessible.role: Accessible.Heading
    }

    TileGrid {
        columns: Math.min(Theme.isWide ? 3 : 2, fitting)
        least: 8.6 * Theme.questionSize
        rowSpacing: Theme.grid
        width: parent.width

        Repeater {
            model: root.home.languages

            Pressable {
                id: choice

                required property var modelData
                // In whose voice its name is read aloud.
                readonly property string lang: choice.modelData.lang

                font.bold: true
                font.pixelSize: Theme.questionSize
                implicitHeight: Math.max(Theme.mm(34), implicitContentHeight + topPadding + bottomPadding)
                leftPadding: Theme.margin
                objectName: "language-" + choice.modelData.lang
                text: choice.modelData.name
                Layout.fillWidth: true

                onClicked: root.journey.chooseLanguage(choice.modelData.lang)

                contentItem: Words {
                    Accessible.ignored: true
                    font: choice.font
                    lineHeight: 1
                    text: choice.text
                    verticalAlignment: Text.AlignVCenter
                }
            }
        }
    }
}
