// Whom to call, as codes to scan from the screen: one at a time, and none before somebody asks.

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Views

Column {
    id: root

    required property CodeView code
    required property TakeView take
    required property real room

    // What is shown, for the page to bring into sight: the panel, its code, and whose it is.
    property CodePanel panel: null
    property Item owner: null

    spacing: Theme.grid

    SectionTitle {
        text: qsTr("Or scan with your phone")
        width: parent.width
    }

    Repeater {
        model: root.take.contacts

        Column {
            id: contact

            required property var modelData
            readonly property bool isShown: root.code.contactId === contact.modelData.contactId

            spacing: Theme.grid
            width: root.width

            CodeCard {
                id: card

                isShown: contact.isShown
                name: contact.modelData.name
                number: contact.modelData.number
                objectName: "code-" + contact.modelData.contactId
                width: parent.width

                onClicked: contact.isShown ? root.code.hide() : root.code.show(contact.modelData.contactId)
            }

            Loader {
                active: contact.isShown
                visible: active
                width: parent.width

                sourceComponent: CodePanel {
                    head: card.height + contact.spacing
                    isLarge: root.code.isLarge
                    key: contact.modelData.qrKey
                    room: root.room

                    Component.onCompleted: {
                        root.owner = card;
                        root.panel = this;
                    }
                    Component.onDestruction: {
                        if (root.panel === this)
                            root.panel = null;
                    }
                    onHidden: root.code.hide()
                    onSized: large => root.code.enlarge(large)
                }
            }
        }
    }

    NoteCard {
        kind: "care"
        visible: root.code.contactId === ""
        width: parent.width
        words: qsTr("Your phone may remember a number you scan or call. If someone checks your phone, take paper instead.")
    }
}
